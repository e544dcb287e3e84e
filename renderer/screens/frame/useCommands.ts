import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { COMMANDS, type Command, commandOfKey } from '../../../shared/desk/commands.ts'
import { cardAt } from '../../../shared/help/routes.ts'
import { undoWhereWritten } from '../../editor/lastWritten.ts'
import { HOST_COMMAND } from '../../stores/openStores.ts'
import { useStores } from '../../stores/useStores.ts'
import { focusSearch, walkPanes } from './panes.ts'
import { isText, undoInText } from './typing.ts'

/** Which sheet of the desk lies open. */
export type DeskSheet = 'palette' | 'history' | 'historyHere' | 'shortcuts' | null

/** Every command of the desk, by key, by name and from the menu of the window. */
export function useCommands() {
  const { desk, history, guide, practice } = useStores()
  const [path, go] = useLocation()
  const [sheet, setSheet] = useState<DeskSheet>(null)

  const run = useCallback(
    ({ id, href }: Pick<Command, 'id' | 'href'>): void => {
      const flip = (name: 'listOpen' | 'sideOpen') => desk.set(name, !desk.store.getState()[name])
      const acts: Record<string, () => void> = {
        palette: () => setSheet('palette'),
        history: () => setSheet('history'),
        historyHere: () => setSheet('historyHere'),
        shortcuts: () => setSheet('shortcuts'),
        // The same key leads back.
        help() {
          if (path.startsWith('/help')) return go(guide.store.getState().from)
          guide.callHelp(document.activeElement?.closest('.ProseMirror') != null)
          go(`/help/${cardAt(path) ?? ''}`)
        },
        practice: () => void (practice.store.getState().on ? practice.leave() : practice.enter()),
        undo: () => void history.takeBack(undoWhereWritten),
        redo: () => void history.redo(),
        pane: () => walkPanes(1),
        paneBack: () => walkPanes(-1),
        list: () => flip('listOpen'),
        side: () => flip('sideOpen'),
        find() {
          desk.set('listOpen', true)
          // At once, so that no letter typed after the keys is lost; a list that is only now drawn takes a frame.
          if (!focusSearch()) requestAnimationFrame(focusSearch)
        },
      }
      if (href) go(href)
      else acts[id]?.()
    },
    [desk, history, guide, practice, path, go],
  )

  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('.overlay')) return
      const command = commandOfKey(event)
      if (!command || (command.notWhileTyping && isText(event.target))) return
      event.preventDefault()
      latest.current(command)
    }
    const asked = (event: Event) => {
      const command = COMMANDS.find(({ id }) => id === (event as CustomEvent<string>).detail)
      const { activeElement } = document
      if (!command) return
      if (command.notWhileTyping && isText(activeElement))
        undoInText(activeElement as HTMLElement, command.id === 'redo')
      else if (!document.querySelector('.overlay')) latest.current(command)
    }
    window.addEventListener('keydown', press)
    window.addEventListener(HOST_COMMAND, asked)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(HOST_COMMAND, asked)
    }
  }, [])

  return { run, sheet, close: () => setSheet(null) }
}
