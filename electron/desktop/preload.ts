import { contextBridge, ipcRenderer } from 'electron'
import { CHANNEL } from './channel.ts'

// The page gets this one function and nothing of Electron; the channel is not its choice.
contextBridge.exposeInMainWorld('lekha', {
  call: (method: string, input: unknown) => ipcRenderer.invoke(CHANNEL, method, input),
})
