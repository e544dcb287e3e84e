import { type ReactNode, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import type { TemplateFile } from '../../../shared/api.ts'
import type { Block } from '../../../shared/documents/block.ts'
import { isFieldDigits } from '../../../shared/documents/fieldDigits.ts'
import type { Setting } from '../../../shared/documents/setting.ts'
import { type Chosen, problemsOf, valuesOf } from '../../../shared/documents/template.ts'
import { PAGE_SETTINGS } from '../../../shared/layout/rules.ts'
import { isUsed } from '../../../shared/layout/ruleUse.ts'
import { Action } from '../../components/Action.tsx'
import { download } from '../../components/download.ts'
import { useDigits } from '../../components/useDigits.ts'
import { PaperView } from '../../preview/PaperView.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { SaveVersion } from './SaveVersion.tsx'
import { SettingField } from './SettingField.tsx'
import { Versions } from './Versions.tsx'

interface TemplateStudioProps {
  label: string
  kind: string
  file: TemplateFile
}

type Entry = [id: string, setting: Setting]

/** Groups of the form: what the paper says, what it prints, how its page is laid out. */
function groupsOf(
  file: TemplateFile,
  blocks: readonly Block[] | null,
): Array<{ title: string; entries: Entry[]; rare?: true }> {
  const entries = Object.entries(file.settings)
  const page = ([id]: Entry) => Object.hasOwn(PAGE_SETTINGS, id)
  const ofField = ([id]: Entry) => isFieldDigits(id)
  const own = entries.filter((entry) => !page(entry) && !ofField(entry))
  const said = ([, { type }]: Entry) => type === 'words'
  // Measures of other papers stand apart; without a paper to look at all of them are shown.
  const touches = ([id]: Entry) => blocks === null || isUsed(id, blocks)
  return [
    { title: 'ถ้อยคำ', entries: own.filter(said) },
    { title: 'สิ่งที่พิมพ์', entries: own.filter((entry) => !said(entry)) },
    { title: 'หน้ากระดาษและระยะ', entries: entries.filter((entry) => page(entry) && touches(entry)) },
    {
      title: 'ระยะที่เอกสารชนิดนี้ไม่ได้ใช้',
      entries: entries.filter((entry) => page(entry) && !touches(entry)),
      rare: true as const,
    },
    { title: 'ตัวเลขในแต่ละช่อง', entries: entries.filter(ofField), rare: true as const },
  ].filter((group) => group.entries.length > 0)
}

const sameChosen = (a: Chosen, b: Chosen): boolean => {
  const sorted = (one: Chosen) => JSON.stringify(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a) === sorted(b)
}

/** What an office changes about a kind of paper at the left, a paper as it would be at the right. */
export function TemplateStudio({ label, kind, file }: TemplateStudioProps) {
  const { template: store } = useStores()
  const { trying, preview, previewProblem } = useSlice('template', (state) => state)
  const digits = useDigits()
  const [, go] = useLocation()
  /** The note to save with, while the officer is asked. */
  const [saving, setSaving] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const standing = valuesOf(file.settings, file.below)
  // What is tried is shown as it was typed, broken or not.
  const values: Chosen = { ...standing, ...trying }
  const problems = problemsOf(file.settings, trying)
  const dirty = !sameChosen(trying, file.chosen)
  const changedCount = Object.keys(trying).length

  async function tell(work: () => Promise<void>) {
    setProblem('')
    try {
      await work()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }

  const exportFile = () =>
    tell(async () => {
      const { fileName, json } = await store.exportFile()
      download(json, fileName, 'application/json')
    })
  const importFile = (files: FileList | null) => {
    const chosen = files?.[0]
    if (!chosen) return
    void tell(async () => {
      const made = await store.importFile(await chosen.text())
      if (made === kind) await store.open(store.store.getState().officeId, kind)
      else go(`/templates/${made || 'all'}`)
    })
  }

  return (
    <>
      <header className="main-head studio-head">
        <div className="title-row">
          <div>
            <Link href="/templates" className="back small">
              ‹ แม่แบบ
            </Link>
            <h1 className="studio-title">{label}</h1>
            <p className="small muted">
              {digits(
                file.versions[0]
                  ? `ใช้รุ่นที่ ${file.versions[0].version}${changedCount > 0 ? ` ตั้งไว้เอง ${changedCount} รายการ` : ''}`
                  : 'ใช้ตามที่โปรแกรมให้มา',
              )}
              {dirty && ' มีที่แก้ไว้ยังไม่บันทึก'}
            </p>
          </div>
          <div className="actions">
            <Action isDisabled={changedCount === 0} onPress={() => store.replace({})}>
              คืนค่าเดิมทั้งหมด
            </Action>
            <Action onPress={() => void exportFile()}>ส่งออกเป็นไฟล์</Action>
            <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={importFile}>
              <Action>นำเข้า</Action>
            </FileTrigger>
            <Action tone="main" isDisabled={!dirty || problems.length > 0} onPress={() => setSaving('')}>
              บันทึกเป็นรุ่นใหม่
            </Action>
          </div>
        </div>
        {[problem, ...problems].filter(Boolean).map((one) => (
          <p key={one} className="notice error" role="alert">
            {digits(one)}
          </p>
        ))}
      </header>
      <div className="studio">
        <div className="studio-side">
          <section className="studio-fields" data-pane aria-label="รายการตั้งค่าแม่แบบ">
            <div className="stack">
              {groupsOf(file, kind ? (preview?.blocks ?? null) : null).map(({ title, entries, rare }) => (
                <Group key={title} title={title} folded={rare && !entries.some(([id]) => Object.hasOwn(trying, id))}>
                  {entries.map(([id, setting]) => (
                    <SettingField
                      key={`${kind}/${id}`}
                      setting={setting}
                      value={values[id] ?? setting.value}
                      changed={values[id] !== standing[id]}
                      set={(value) => store.set(id, value)}
                      clear={() => store.clear(id)}
                    />
                  ))}
                </Group>
              ))}
              <Versions
                versions={file.versions}
                use={(chosen, version) => {
                  store.replace(chosen)
                  setSaving(`กลับไปใช้รุ่นที่ ${version}`)
                }}
              />
            </div>
          </section>
        </div>
        <section className="studio-page" data-pane aria-label="ตัวอย่าง">
          {preview ? (
            <PaperView blocks={preview.blocks} page={preview.page} />
          ) : (
            <p className="empty muted">
              {previewProblem || 'ยังไม่มีข้อมูลให้แสดงตัวอย่างของเอกสารชนิดนี้ เมื่อมีเอกสารหรือการประชุมแล้วจะเห็นที่นี่ทันทีที่แก้'}
            </p>
          )}
        </section>
      </div>
      {saving !== null && (
        <SaveVersion
          label={label}
          note={digits(saving)}
          save={(note) => store.save(note)}
          onClose={() => setSaving(null)}
        />
      )}
    </>
  )
}

/** Settings under one heading; those few offices need stay folded until asked for. */
function Group({ title, folded, children }: { title: string; folded: boolean | undefined; children: ReactNode }) {
  if (!folded)
    return (
      <fieldset className="group">
        <legend className="label">{title}</legend>
        {children}
      </fieldset>
    )
  return (
    <details className="group">
      <summary className="label">{title}</summary>
      {children}
    </details>
  )
}
