import { DoorScreen } from './door-screen.tsx'
import { MattersScreen } from './matters-screen.tsx'
import { MenuScreen } from './menu-screen.tsx'
import { ReportScreen } from './report-screen.tsx'

/** The officer's screens, by the step's path in the machine. */
export const deskScreens = {
  'staff.door': DoorScreen,
  'staff.menu': MenuScreen,
  'staff.report': ReportScreen,
  'staff.matters': MattersScreen,
}
