import { Link, useLocation } from 'wouter'
import { cardAt } from '../../../shared/help/routes.ts'
import { Icon, type IconName } from '../../components/Icon.tsx'
import { DueBadge } from './DueBadge.tsx'

const PLACES: ReadonlyArray<{ path: string; also?: string; label: string; icon: IconName }> = [
  { path: '/today', label: 'วันนี้', icon: 'today' },
  { path: '/meetings', also: '/committees', label: 'การประชุม', icon: 'meetings' },
  { path: '/resolutions', label: 'มติ', icon: 'resolutions' },
  { path: '/papers', label: 'เอกสาร', icon: 'papers' },
  { path: '/registers', label: 'ทะเบียน', icon: 'registers' },
  { path: '/ita', label: 'ITA', icon: 'ita' },
  { path: '/directory', label: 'ทำเนียบ', icon: 'directory' },
  { path: '/settings', label: 'ตั้งค่า', icon: 'settings' },
]

export function Rail() {
  const [location] = useLocation()
  const isAt = ({ path, also }: (typeof PLACES)[number]) =>
    location.startsWith(path) || (also !== undefined && location.startsWith(also))
  const inHelp = location.startsWith('/help')
  return (
    <nav className="rail" aria-label="ส่วนของโปรแกรม" data-pane>
      <p className="brand" aria-hidden="true">
        เลขา
      </p>
      {PLACES.map((place) => (
        <Link key={place.path} href={place.path} aria-current={isAt(place) ? 'page' : undefined}>
          <Icon name={place.icon} />
          {place.label}
          {place.path === '/today' && <DueBadge />}
        </Link>
      ))}
      <Link href={`/help/${cardAt(location) ?? ''}`} className="rail-foot" aria-current={inHelp ? 'page' : undefined}>
        <Icon name="help" />
        วิธีใช้
      </Link>
    </nav>
  )
}
