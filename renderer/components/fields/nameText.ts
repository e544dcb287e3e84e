export { parseName as readName } from '../../../shared/thai/parseName.ts'
