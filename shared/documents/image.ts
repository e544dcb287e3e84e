/** Pixel size of a PNG or JPEG from its first bytes, or null when it is neither. */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return positive(view.getUint32(16), view.getUint32(20))
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpegSize(view)
  return null
}

const positive = (width: number, height: number) => (width > 0 && height > 0 ? { width, height } : null)

/** Walks the JPEG's segments to its frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return positive(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
