/** The one IPC channel between the page and the main process. */
export const CHANNEL = 'lekha:call'
