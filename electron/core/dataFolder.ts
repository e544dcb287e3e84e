import { join } from 'node:path'

/** The platform's user-data folder; `LEKHA_HOME` overrides it. */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (env.LEKHA_HOME) return env.LEKHA_HOME
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Lekha')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lekha')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'lekha')
}

export const storeFile = (folder: string): string => join(folder, 'office.lekha')
