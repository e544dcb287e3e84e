// Thai for React Aria, put in place of its 34 locales by electron/build/racThai.ts: one export per string package,
// named after it. Colour pickers are left out. test/renderer/racThai.test.ts fails when an upgrade adds a string.

type Arguments = Record<string, string | number | boolean>

interface Formatter {
  number(value: number): string
}

type Message = string | ((args: Arguments, formatter: Formatter) => string)

type Dictionary = Record<string, Message>

const counted = (value: Arguments[string] | undefined, formatter: Formatter) => formatter.number(Number(value))

export const ariaAutocomplete: Dictionary = {
  collectionLabel: 'รายการแนะนำ',
}

export const ariaBreadcrumbs: Dictionary = {
  breadcrumbs: 'เส้นทางหน้า',
}

export const ariaCalendar: Dictionary = {
  previous: 'ก่อนหน้า',
  next: 'ถัดไป',
  selectedDateDescription: (a) => `วันที่เลือก: ${a.date}`,
  selectedRangeDescription: (a) => `ช่วงวันที่ที่เลือก: ${a.dateRange}`,
  todayDate: (a) => `วันนี้ ${a.date}`,
  todayDateSelected: (a) => `วันนี้ ${a.date} เลือกอยู่`,
  dateSelected: (a) => `${a.date} เลือกอยู่`,
  startRangeSelectionPrompt: 'คลิกเพื่อเริ่มเลือกช่วงวันที่',
  finishRangeSelectionPrompt: 'คลิกเพื่อจบช่วงวันที่',
  minimumDate: 'วันแรกที่เลือกได้',
  maximumDate: 'วันสุดท้ายที่เลือกได้',
  dateRange: (a) => `${a.startDate} ถึง ${a.endDate}`,
}

export const ariaCombobox: Dictionary = {
  focusAnnouncement: (a, f) => {
    const group = a.isGroupChange ? `เข้าสู่กลุ่ม ${a.groupTitle} มี ${counted(a.groupCount, f)} ตัวเลือก ` : ''
    return `${group}${a.optionText}${a.isSelected ? ' เลือกอยู่' : ''}`
  },
  countAnnouncement: (a, f) => `มี ${counted(a.optionCount, f)} ตัวเลือก`,
  selectedAnnouncement: (a) => `เลือก ${a.optionText} แล้ว`,
  buttonLabel: 'แสดงรายการแนะนำ',
  listboxLabel: 'รายการแนะนำ',
}

export const ariaComponents: Dictionary = {
  selectPlaceholder: 'เลือกรายการ',
  tableResizer: 'ปรับความกว้าง',
  dropzoneLabel: 'พื้นที่วาง',
  colorSwatchPicker: 'ตัวอย่างสี',
}

export const ariaDatepicker: Dictionary = {
  era: 'ศักราช',
  year: 'ปี',
  month: 'เดือน',
  day: 'วัน',
  hour: 'ชั่วโมง',
  minute: 'นาที',
  second: 'วินาที',
  dayPeriod: 'ก่อนหรือหลังเที่ยง',
  calendar: 'ปฏิทิน',
  startDate: 'วันเริ่มต้น',
  endDate: 'วันสิ้นสุด',
  weekday: 'วันในสัปดาห์',
  timeZoneName: 'เขตเวลา',
  selectedDateDescription: (a) => `วันที่เลือก: ${a.date}`,
  selectedRangeDescription: (a) => `ช่วงวันที่ที่เลือก: ${a.startDate} ถึง ${a.endDate}`,
  selectedTimeDescription: (a) => `เวลาที่เลือก: ${a.time}`,
}

export const ariaDnd: Dictionary = {
  dragItem: (a) => `ลาก ${a.itemText}`,
  dragSelectedItems: (a, f) => `ลากรายการที่เลือก ${counted(a.count, f)} รายการ`,
  dragDescriptionKeyboard: 'กด Enter เพื่อเริ่มลาก',
  dragDescriptionKeyboardAlt: 'กด Alt + Enter เพื่อเริ่มลาก',
  dragDescriptionTouch: 'แตะสองครั้งเพื่อเริ่มลาก',
  dragDescriptionVirtual: 'คลิกเพื่อเริ่มลาก',
  dragDescriptionLongPress: 'กดค้างเพื่อเริ่มลาก',
  dragSelectedKeyboard: (a, f) => `กด Enter เพื่อลากรายการที่เลือก ${counted(a.count, f)} รายการ`,
  dragSelectedKeyboardAlt: (a, f) => `กด Alt + Enter เพื่อลากรายการที่เลือก ${counted(a.count, f)} รายการ`,
  dragSelectedLongPress: (a, f) => `กดค้างเพื่อลากรายการที่เลือก ${counted(a.count, f)} รายการ`,
  dragStartedKeyboard: 'เริ่มลากแล้ว กด Tab เพื่อไปยังตำแหน่งวาง กด Enter เพื่อวาง หรือกด Escape เพื่อยกเลิก',
  dragStartedTouch: 'เริ่มลากแล้ว ไปยังตำแหน่งวาง แล้วแตะสองครั้งเพื่อวาง',
  dragStartedVirtual: 'เริ่มลากแล้ว ไปยังตำแหน่งวาง แล้วคลิกหรือกด Enter เพื่อวาง',
  endDragKeyboard: 'กำลังลาก กด Enter เพื่อยกเลิก',
  endDragTouch: 'กำลังลาก แตะสองครั้งเพื่อยกเลิก',
  endDragVirtual: 'กำลังลาก คลิกเพื่อยกเลิก',
  dropDescriptionKeyboard: 'กด Enter เพื่อวาง กด Escape เพื่อยกเลิก',
  dropDescriptionTouch: 'แตะสองครั้งเพื่อวาง',
  dropDescriptionVirtual: 'คลิกเพื่อวาง',
  dropCanceled: 'ยกเลิกการวางแล้ว',
  dropComplete: 'วางแล้ว',
  dropIndicator: 'ตำแหน่งวาง',
  dropOnRoot: 'วางที่นี่',
  dropOnItem: (a) => `วางบน ${a.itemText}`,
  insertBefore: (a) => `แทรกก่อน ${a.itemText}`,
  insertBetween: (a) => `แทรกระหว่าง ${a.beforeItemText} กับ ${a.afterItemText}`,
  insertAfter: (a) => `แทรกหลัง ${a.itemText}`,
}

export const ariaGrid: Dictionary = {
  deselectedItem: (a) => `ยกเลิกการเลือก ${a.item} แล้ว`,
  select: 'เลือก',
  selectedCount: (a, f) => (a.count === 0 ? 'ไม่ได้เลือกรายการใด' : `เลือกอยู่ ${counted(a.count, f)} รายการ`),
  selectedAll: 'เลือกทุกรายการแล้ว',
  selectedItem: (a) => `เลือก ${a.item} แล้ว`,
  longPressToSelect: 'กดค้างเพื่อเริ่มเลือกหลายรายการ',
}

export const ariaMenu: Dictionary = {
  longPressMessage: 'กดค้าง หรือกด Alt + ลูกศรลง เพื่อเปิดเมนู',
}

export const ariaNumberfield: Dictionary = {
  decrease: (a) => `ลด${a.fieldLabel}`,
  increase: (a) => `เพิ่ม${a.fieldLabel}`,
  numberField: 'ช่องตัวเลข',
}

export const ariaOverlays: Dictionary = {
  dismiss: 'ปิด',
}

export const ariaPreviewtrigger: Dictionary = {
  longPressMessage: 'กดค้างเพื่อดูตัวอย่าง',
}

export const ariaSearchfield: Dictionary = {
  'Clear search': 'ล้างคำค้น',
}

export const ariaSpinbutton: Dictionary = {
  Empty: 'ว่าง',
}

export const ariaSteplist: Dictionary = {
  steplist: 'รายการขั้นตอน',
}

export const ariaTable: Dictionary = {
  select: 'เลือก',
  selectAll: 'เลือกทั้งหมด',
  sortable: 'คอลัมน์ที่เรียงลำดับได้',
  ascending: 'น้อยไปมาก',
  descending: 'มากไปน้อย',
  ascendingSort: (a) => `เรียงตาม ${a.columnName} จากน้อยไปมาก`,
  descendingSort: (a) => `เรียงตาม ${a.columnName} จากมากไปน้อย`,
  columnSize: (a) => `${a.value} พิกเซล`,
  resizerDescription: 'กด Enter เพื่อปรับความกว้าง',
  expand: 'ขยาย',
  collapse: 'ย่อ',
}

export const ariaTag: Dictionary = {
  removeDescription: 'กด Delete เพื่อนำป้ายออก',
  removeButtonLabel: 'นำออก',
}

export const ariaToast: Dictionary = {
  close: 'ปิด',
  notifications: (a, f) => `การแจ้งเตือน ${counted(a.count, f)} รายการ`,
}

export const ariaTree: Dictionary = {
  expand: 'ขยาย',
  collapse: 'ย่อ',
}

export const statelyDatepicker: Dictionary = {
  rangeUnderflow: (a) => `ต้องเป็นวันที่ ${a.minValue} หรือหลังจากนั้น`,
  rangeOverflow: (a) => `ต้องเป็นวันที่ ${a.maxValue} หรือก่อนหน้านั้น`,
  rangeReversed: 'วันเริ่มต้นต้องมาก่อนวันสิ้นสุด',
  unavailableDate: 'เลือกวันที่นี้ไม่ได้',
}
