import type { ExportNote } from '../../../shared/exportApi.ts'
import type { Context } from '../createServices.ts'
import type { Entry, Pieces } from '../export/sink.ts'
import type { Progress } from '../jobs.ts'
import type { ExportFacts } from './exportFacts.ts'
import type { Places } from './exportPlaces.ts'

/** What each part of an export is given. */
export interface ExportWork {
  /** Over the store as it stood when the export began. */
  context: Pick<Context, 'db' | 'sqlite' | 'ports'>
  facts: ExportFacts
  places: Places
  progress: Progress
  /** A path that no other file of this export has. */
  free(path: string): string
  put(path: string, pieces: Pieces, deflate: boolean): Promise<Entry>
  note(note: ExportNote): void
}
