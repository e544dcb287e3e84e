import { COMMANDS, keyWords, MENUS } from '../../../shared/desk/commands.ts'
import { Action } from '../../components/Action.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { KEYS_IN_PLACE } from './keysInPlace.ts'

/** Every key there is: those of the desk from the one table, those of its places beside them. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const groups = [
    ...MENUS.map((menu) => ({
      title: menu as string,
      rows: COMMANDS.filter((command) => command.menu === menu && command.keys).map(({ label, keys = [] }) => ({
        label,
        keys: keys.map(keyWords),
      })),
    })),
    ...KEYS_IN_PLACE,
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Sheet title="ปุ่มลัด" wide onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="shortcuts" tabIndex={0} aria-label="ปุ่มลัดทั้งหมด">
        <div className="shortcut-columns">
          {groups.map(({ title, rows }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {rows.map(({ label, keys }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </section>
      <div className="actions">
        <Action onPress={onClose}>ปิด</Action>
      </div>
    </Sheet>
  )
}
