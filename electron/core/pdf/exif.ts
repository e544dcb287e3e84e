/** How a camera says the picture is to be turned: 1 to 8, 1 where nothing is said (Exif 2.3, tag 0x0112). */
export function orientationOf(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  try {
    for (let at = 2; view.getUint8(at) === 0xff; ) {
      const marker = view.getUint8(at + 1)
      const length = view.getUint16(at + 2)
      // Pixels begin: what is said of them stands before.
      if (marker === 0xda) return 1
      if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return inTiff(view, at + 10)
      at += 2 + length
    }
  } catch (cause) {
    // Offsets that lead out of the file say nothing.
    if (!(cause instanceof RangeError)) throw cause
  }
  return 1
}

function inTiff(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}
