import type { KioskConfig } from '../config/schema.ts'
import { about, type Finding } from './finding.ts'

const say = about('settings')

/** Settings in force that promise people less than the product could. What is refused in production never gets here. */
export function checkSettings(config: KioskConfig): readonly Finding[] {
  const demo = config.mode === 'demo'
  const { devices, idle, retentionDays } = config
  const weak: readonly (readonly [holds: boolean, level: Finding['level'], says: string])[] = [
    [demo, 'warning', 'mode is "demo": unreviewed procedures, played devices and a PIN that everybody knows.'],
    [!demo && config.trainingOffered, 'note', 'trainingOffered: anybody may practise between real visitors.'],
    [
      retentionDays > 0,
      'note',
      `retentionDays is ${retentionDays}: delivered documents stay that long on this machine.`,
    ],
    [
      idle.askAfterSeconds + idle.countdownSeconds > 240,
      'warning',
      `a visit that nobody ends stays open for ${idle.askAfterSeconds + idle.countdownSeconds} seconds (idle).`,
    ],
    [!demo && devices.printer.kind === 'none', 'note', 'there is no printer: people leave without a receipt on paper.'],
  ]
  const found = weak.filter(([holds]) => holds).map(([, level, says]) => say(level, says))
  return found.length > 0 ? found : [say('ok', 'none of the settings in force weakens this kiosk.')]
}
