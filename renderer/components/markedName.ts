import { PRACTICE_MARK } from '../../shared/practice.ts'

/** The page of the practice office says so at its root (see PracticeBand). */
export const inPractice = (): boolean => document.documentElement.hasAttribute('data-practice')

/** Whatever leaves the practice office is known by its name, wherever it ends up. */
export const markedName = (fileName: string): string => (inPractice() ? `${PRACTICE_MARK} ${fileName}` : fileName)
