import { withBrowser } from './browser.ts'
import { withOffice } from './office.ts'
import { goTo } from './hands.ts'
import { attach } from '../helpers/attach.ts'
import { clientOf } from '../../electron/cli/client.ts'
import * as files from '../helpers/packAttachments.ts'
await withBrowser((browser)=>withOffice(browser, async ({page,dispatch,complaints})=>{
  await page.setViewportSize({width:1366,height:768})
  await page.getByRole('button', { name: 'ลองใช้กับสำนักงานตัวอย่าง' }).click()
  await page.getByRole('listbox', { name: 'การประชุม' }).waitFor()
  const api=clientOf(dispatch)
  for (const [itemId,fileName,bytes] of [['phrae-item-3-1-2','รายงานผลการประเมินคุณธรรมและความโปร่งใสของจังหวัดแพร่.pdf',await files.normal(3)],['phrae-item-4','มีรหัสผ่าน.pdf',await files.locked()],['phrae-item-4','ตาราง.xlsx',files.xlsx()],['phrae-item-4','ขนาดแปลก.pdf',await files.oddSizes()]] as const) await attach(api,{itemId,fileName,bytes})
  for (const scheme of ['light','dark'] as const){
    await page.emulateMedia({colorScheme:scheme})
    await goTo(page,'#/meetings/phrae-meeting-4-2563/papers')
    await page.getByRole('button',{name:'จัดชุดเอกสารประชุม'}).waitFor()
    await page.screenshot({path:`/tmp/w/rcx/s-papers-${scheme}.png`})
    await page.getByRole('button',{name:'จัดชุดเอกสารประชุม'}).click()
    const d=page.getByRole('dialog'); await d.getByText('เลือกไว้').waitFor()
    await page.screenshot({path:`/tmp/w/rcx/s-pack-${scheme}.png`})
    await d.getByRole('button',{name:/^จัดทำชุด/}).click()
    await d.getByRole('heading',{name:/^จัดทำแล้ว/}).waitFor()
    await d.getByText('ข้อที่ควรตรวจก่อนแจก').click()
    await page.screenshot({path:`/tmp/w/rcx/s-made-${scheme}.png`})
    await d.getByRole('button',{name:/^บันทึก PDF/}).scrollIntoViewIfNeeded()
    await d.getByRole('button',{name:/^บันทึก PDF/}).click()
    await d.getByText('จำไว้ว่าแจกอะไรไป').waitFor()
    await page.screenshot({path:`/tmp/w/rcx/s-saved-${scheme}.png`})
    await d.getByRole('button',{name:'ปิด'}).click()
    const o=(await api.offices.get({id:'phrae'}))
    await api.offices.update({id:'phrae',revision:o.revision,change:{emblem:'preprinted'}})
    await page.reload()
    await goTo(page,'#/settings/page'); await page.waitForTimeout(800)
    await page.getByText('ตำแหน่งพิมพ์บนกระดาษครุฑ').scrollIntoViewIfNeeded().catch(()=>{})
    await page.screenshot({path:`/tmp/w/rcx/s-set-${scheme}.png`})
    await goTo(page,'#/papers/phrae-doc-minutes'); await page.waitForTimeout(1500)
    await page.screenshot({path:`/tmp/w/rcx/s-studio-${scheme}.png`})
  }
  console.log(complaints)
}, { async pdf(html){const c=await browser.newContext();try{const p=await c.newPage();await p.setContent(html);return await p.pdf({preferCSSPageSize:true})}finally{await c.close()}} }))
