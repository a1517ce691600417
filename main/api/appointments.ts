import { appointment } from '../../shared/calendar/appointment.ts'
import type { WorkingCalendar } from '../../shared/calendar/working-calendar.ts'
import type { Appointment } from '../../shared/contract/values.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { Effects } from '../effects.ts'

/** When and where a result is due, by the rules and the table of holidays of this office. */
export function createAppointments(parts: {
  readonly config: Pick<KioskConfig, 'centreName' | 'officeAddress' | 'officeHours' | 'cutoff'>
  readonly calendar: WorkingCalendar
  readonly effects: Pick<Effects, 'log'>
}): (procedure: Procedure, receivedAt: string) => Appointment {
  const { config, calendar, effects } = parts
  const { centreName, officeAddress, officeHours: hours, cutoff } = config
  return ({ handlingTime }, receivedAt) => {
    const { dueAt, yearsNotCovered } = appointment({ receivedAt, handlingTime, calendar, hours, cutoff })
    for (const year of yearsNotCovered) {
      effects.log({ event: 'calendar.incomplete', year })
    }
    return { dueAt, place: `${centreName}, ${officeAddress}` }
  }
}
