import { markedName } from './markedName.ts'

/** A folder the person chose, as the browsers that let one choose it give it. */
interface Folder {
  /** Fails with NotFoundError when it is to be there already. */
  getFileHandle(
    name: string,
    how: { create: boolean },
  ): Promise<{ createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }> }>
}
type Picker = (how: { mode: 'readwrite'; id: string }) => Promise<Folder>

const picker = (): Picker | undefined => (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker

/** Whether this window can write into a folder (Electron, Chrome, Edge); elsewhere files go into one ZIP. */
export const canChooseFolder = (): boolean => picker() !== undefined

/** Null when the person changed their mind. */
export async function chooseFolder(): Promise<Folder | null> {
  try {
    return (await picker()?.call(globalThis, { mode: 'readwrite', id: 'papers' })) ?? null
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}

const isThere = (folder: Folder, fileName: string): Promise<boolean> =>
  folder.getFileHandle(fileName, { create: false }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotFoundError') return false
      throw error
    },
  )

/**
 * A file appears whole under its name or not at all: the stream is taken over when it closes. One that is there may
 * have been edited in Word since: it stays, and the new one is numbered.
 */
export async function writeInto(folder: Folder, given: string, bytes: Uint8Array): Promise<void> {
  const fileName = markedName(given)
  const dot = fileName.lastIndexOf('.')
  let name = fileName
  for (let times = 2; await isThere(folder, name); times++)
    name = `${fileName.slice(0, dot)} (${times})${fileName.slice(dot)}`
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await stream.write(bytes)
  await stream.close()
}
