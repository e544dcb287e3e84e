import '@fontsource/sarabun/thai-400.css'
import '@fontsource/sarabun/thai-600.css'
import '@fontsource/sarabun/latin-400.css'
import '@fontsource/sarabun/latin-600.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/frame.css'
import './styles/meeting.css'
import './styles/directory.css'
import './styles/today.css'
import './styles/editor.css'
import './styles/resolution.css'
import './styles/pack.css'
import './styles/paper.css'
import './styles/attachments.css'
import './styles/agenda.css'
import './styles/registers.css'
import './styles/resolutions.css'
import './styles/ita.css'
import './styles/live.css'
import './styles/corrections.css'
import './styles/history.css'
import './styles/search.css'
import './styles/oldMinutes.css'
import './styles/help.css'
import './styles/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { guardStrayDrops } from './components/attachments/dropped.ts'
import { openStores } from './stores/openStores.ts'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)
guardStrayDrops()
let sittings = 0
openStores((stores) =>
  root.render(
    <StrictMode>
      <App key={++sittings} stores={stores} />
    </StrictMode>,
  ),
)
