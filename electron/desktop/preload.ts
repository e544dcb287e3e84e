import { contextBridge, ipcRenderer } from 'electron'
import { CHANNEL, COMMAND_CHANNEL } from './channel.ts'

// The page gets these two functions and nothing of Electron; the channels are not its choice.
contextBridge.exposeInMainWorld('lekha', {
  call: (method: string, input: unknown) => ipcRenderer.invoke(CHANNEL, method, input),
  commands: (told: (id: string) => void) => {
    ipcRenderer.on(COMMAND_CHANNEL, (_event, id: unknown) => told(String(id)))
  },
})
