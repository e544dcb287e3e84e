import { useState } from 'react'
import type { Office } from '../../../shared/model/office.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { Action } from '../../components/Action.tsx'
import { TypedField } from '../../components/fields/LineField.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { Unreadable } from '../../components/useDraft.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { savePaper } from '../papers/savePaper.ts'

/** Millimetres with one decimal, kept as whole tenths. */
function readShift(text: string): number | Unreadable {
  const shift = Math.round(Number(toArabicDigits(text).trim().replace('−', '-') || 'x') * 10)
  return shift >= -200 && shift <= 200 ? shift : new Unreadable('ต้องเป็นตัวเลข -๒๐ ถึง ๒๐')
}

/** Where print lands on paper that carries the emblem already: moved until the test sheet fits. */
export function PreprintedPaper({ office }: { office: Office }) {
  const { office: store, packs } = useStores()
  const digits = useDigits()
  const [making, setMaking] = useState(false)
  const [problem, setProblem] = useState('')
  const show = (shift: number) => digits(String(shift / 10))

  async function test() {
    setProblem('')
    setMaking(true)
    try {
      savePaper(await packs.testSheet(office.id), 'pdf')
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setMaking(false)
    }
  }

  return (
    <fieldset className="group">
      <legend className="label">ตำแหน่งพิมพ์บนกระดาษครุฑ</legend>
      <div className="form-grid">
        <TypedField
          label="เลื่อนไปทางขวา (มม.)"
          hint="ค่าลบเลื่อนไปทางซ้าย"
          value={office.shiftRight}
          show={show}
          read={readShift}
          save={(shiftRight) => store.change({ shiftRight })}
        />
        <TypedField
          label="เลื่อนลง (มม.)"
          hint="ค่าลบเลื่อนขึ้น"
          value={office.shiftDown}
          show={show}
          read={readShift}
          save={(shiftDown) => store.change({ shiftDown })}
        />
      </div>
      <p className="hint">ใช้กับหน้าแรกของเอกสารที่พิมพ์หรือบันทึกเป็น PDF จากโปรแกรมนี้ ไฟล์ Word ให้เลื่อนที่ขอบกระดาษใน Word</p>
      <div className="row">
        <Action isDisabled={making} onPress={() => void test()}>
          {making ? 'กำลังทำไฟล์…' : 'บันทึกหน้าทดสอบ (PDF)'}
        </Action>
      </div>
      <Problem words={problem} />
    </fieldset>
  )
}
