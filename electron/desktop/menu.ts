import { Menu, type MenuItemConstructorOptions } from 'electron'

const edit: MenuItemConstructorOptions[] = [
  { role: 'undo', label: 'เลิกทำ' },
  { role: 'redo', label: 'ทำซ้ำ' },
  { type: 'separator' },
  { role: 'cut', label: 'ตัด' },
  { role: 'copy', label: 'คัดลอก' },
  { role: 'paste', label: 'วาง' },
  { role: 'selectAll', label: 'เลือกทั้งหมด' },
]

const view: MenuItemConstructorOptions[] = [
  { role: 'zoomIn', label: 'ขยาย' },
  { role: 'zoomOut', label: 'ย่อ' },
  { role: 'resetZoom', label: 'ขนาดปกติ' },
  { role: 'togglefullscreen', label: 'เต็มจอ' },
]

/** Electron's own menu is English and offers a reload; this one carries the shortcuts people expect, in Thai. */
export function installMenu(): void {
  const menu = Menu.buildFromTemplate([
    { label: 'เลขา', submenu: [{ role: 'quit', label: 'ออกจากโปรแกรม' }] },
    { label: 'แก้ไข', submenu: edit },
    { label: 'มุมมอง', submenu: view },
  ])
  Menu.setApplicationMenu(menu)
}
