/** The one IPC channel by which the page calls the office. */
export const CHANNEL = 'lekha:call'
/** What is chosen in the menu of the window, on its way to the page. */
export const COMMAND_CHANNEL = 'lekha:command'
