import { writeFileSync, readFileSync } from 'node:fs'
import { clientOf } from '../electron/cli/client.ts'
import { openOffice } from '../electron/core/openOffice.ts'
import { browserPdf } from '../electron/browserPdf.ts'
import { officePdf } from '../electron/officeProgram.ts'
import { testPorts } from './helpers/testPorts.ts'
import { attach } from './helpers/attach.ts'
import * as f from './helpers/packAttachments.ts'
process.env.LEKHA_CHROMIUM='/usr/bin/chromium'
const office = await openOffice({ file: ':memory:', ports: { ...testPorts(), pdf: browserPdf, officePdf } })
const api = clientOf(office.dispatch)
await api.store.sample({})
const meetingId='phrae-meeting-4-2563'
const {items}=await api.meetings.read({id:meetingId})
for (const i of items) console.log(i.id,i.parentId,i.title.slice(0,40))
const docx = Buffer.from((await api.documents.docx({id:'phrae-doc-letter'})).base64,'base64')
const it = (n:number)=>items[n]!.id
const files: [string,string,Uint8Array][]=[
 ['phrae-item-3-1-2','รายงานผล.pdf',await f.normal()],['phrae-item-3-1-2','แนวนอน.pdf',await f.landscape()],['phrae-item-3-1-2','หมุน.pdf',await f.rotated()],
 ['phrae-item-4','ขนาดแปลก.pdf',await f.oddSizes()],['phrae-item-4','ล็อก.pdf',await f.locked()],['phrae-item-4','เสีย.pdf',await f.damaged()],
 ['phrae-item-4','ภาพ.png',f.png()],['phrae-item-4','ภาพถ่าย.jpg',f.jpeg(6)],['phrae-item-4','บันทึก.docx',docx],['phrae-item-4','ตาราง.xlsx',f.xlsx()],
 ['phrae-item-4','หมายเหตุ.txt',Buffer.from('บรรทัดแรก ข้อ 1\n\tย่อหน้า\nจบ')],['phrae-item-4','จำกัดสิทธิ์.pdf',await f.restricted()],
]
for (const [itemId,fileName,bytes] of files) await attach(api,{itemId,fileName,bytes})
const offer = await api.packs.offer({meetingId})
for(const p of offer.parts) console.log(p.key,'|',p.title,'|',p.stamp,'|',p.state,p.wanted.join(','),p.change)
let t=performance.now()
const {job}=await api.packs.begin({meetingId,set:'members',parts:offer.parts.filter(p=>p.wanted.includes(process.env.SET as any??'members')).map(p=>p.key),copies:32})
let v
do { await new Promise(r=>setTimeout(r,300)); v=await api.packs.job({job}); console.log(v.state,v.doing,v.done,v.of) } while(v.state==='working')
console.log(v.message, JSON.stringify(v.result,null,1), performance.now()-t)
for (const file of ['pdf','zip'] as const){ const out=[]; for(let part=0,parts=1;part<parts;part++){const c=await api.packs.content({job,file,part});parts=c.parts;out.push(Buffer.from(c.base64,'base64'))} writeFileSync('/tmp/w/rcx/pack.'+file,Buffer.concat(out)) }
console.log(await api.packs.keep({job}))
console.log((await api.packs.offer({meetingId})).parts.map(p=>p.change).join(' '))
writeFileSync('/tmp/w/rcx/test.pdf',Buffer.from((await api.packs.testSheet({officeId:offer.packs[0]?.officeId??(await api.offices.list({}))[0]!.id})).base64,'base64'))
writeFileSync('/tmp/w/rcx/booklet.pdf',Buffer.from((await api.packs.booklet({documentId:'phrae-doc-minutes'})).base64,'base64'))
await office.close()
