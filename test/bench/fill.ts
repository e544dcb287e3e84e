import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Data } from './template.ts'

/** docxtemplater as its documentation shows it. */
export function fillTemplate(template: Buffer, data: Data): Buffer {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true }).render(data)
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer
}
