import { useEffect, useRef } from 'react'

/** True while keys belong to what is being typed in, or to a dialog above. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null
  return Boolean(
    element?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"].options'),
  )
}

/** The number keys, by their place on the keyboard: on the Thai layout the 1 key types ๅ. */
export function useSectionKeys(open: (index: number) => void): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('.overlay')) return
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      if (digit) latest.current(Number(digit) - 1)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
