/**
 * The practice office lies behind the same doors as the real one. Its calls carry this in front of the method, so that
 * a page cannot reach one while it means the other.
 */
export const PRACTICE = 'practice.'

/** Throws the practice office away and begins it anew; the only call that is not one of the contract. */
export const PRACTICE_RESET = 'practice.reset'

/** Stands before the name of every file that comes from there. */
export const PRACTICE_MARK = 'ฝึกหัด'
