import { Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, keyWords, MENUS, type Menu as MenuName } from '../../shared/desk/commands.ts'

/** What Electron itself does, below the commands of the desk. */
const OWN: Partial<Record<MenuName, MenuItemConstructorOptions[]>> = {
  แฟ้ม: [{ role: 'quit', label: 'ออกจากโปรแกรม' }],
  แก้ไข: [
    { role: 'cut', label: 'ตัด' },
    { role: 'copy', label: 'คัดลอก' },
    { role: 'paste', label: 'วาง' },
    { role: 'selectAll', label: 'เลือกทั้งหมด' },
  ],
  มุมมอง: [
    { role: 'zoomIn', label: 'ขยาย' },
    { role: 'zoomOut', label: 'ย่อ' },
    { role: 'resetZoom', label: 'ขนาดปกติ' },
    { role: 'togglefullscreen', label: 'เต็มจอ' },
  ],
}

/** The table of commands as a menu. Keys are shown only: the page answers to them, by their place on the keyboard. */
export function installMenu(command: (id: string) => void): void {
  const entries = MENUS.map((menu): MenuItemConstructorOptions => {
    const commands = COMMANDS.filter((one) => one.menu === menu).map(
      ({ id, label, keys }): MenuItemConstructorOptions => ({
        label,
        click: () => command(id),
        ...(keys?.[0] && { accelerator: keyWords(keys[0]).replace('Ctrl', 'CmdOrCtrl'), registerAccelerator: false }),
      }),
    )
    const own = OWN[menu] ?? []
    return { label: menu, submenu: own.length > 0 ? [...commands, { type: 'separator' }, ...own] : commands }
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(entries))
}
