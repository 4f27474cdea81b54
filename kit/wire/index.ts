import { accountDoors } from './accounts.ts'
import { administrationDoors } from './administration.ts'
import { checkDoors } from './checks.ts'
import { divisionDoors } from './divisions.ts'
import type { Door } from './door.ts'
import { evidenceDoors } from './evidence.ts'
import { figureDoors } from './figures.ts'
import { helpDoors } from './help.ts'
import { importDoors } from './imports.ts'
import { ledgerDoors } from './ledgers.ts'
import { mapDoors } from './map.ts'
import { registerDoors } from './registers.ts'
import { reportDoors } from './report.ts'
import { roomDoors } from './rooms.ts'
import { savedViewDoors } from './saved-views.ts'
import { sessionDoors } from './session.ts'
import { systemDoors } from './system.ts'
import { workDoors } from './work.ts'

/** Every door that stands whatever the registers and rooms. */
export const kitDoors: readonly Door[] = [
  ...systemDoors,
  ...sessionDoors,
  ...accountDoors,
  ...administrationDoors,
  ...divisionDoors,
  ...registerDoors,
  ...roomDoors,
  ...helpDoors,
  ...savedViewDoors,
  ...importDoors,
  ...evidenceDoors,
  ...figureDoors,
  ...checkDoors,
  ...reportDoors,
  ...ledgerDoors,
  ...workDoors,
  ...mapDoors,
]
