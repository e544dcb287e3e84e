/** What every door (IPC, HTTP, command line) answers. `fields` holds a Thai sentence per input path. */
export type Reply<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; error: { code: string; message: string; fields?: Record<string, string> } }
