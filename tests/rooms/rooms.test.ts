import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { affairsSuite } from './affairs.suite.ts'
import { divisionSuite } from './division.suite.ts'
import { forestChiefSuite } from './forest_chief.suite.ts'
import { peopleSuite } from './people.suite.ts'

/** Rules of the rooms that need the store, each on its own registers, in one made-up city. */
onEveryWorld('rooms', (world) => {
  affairsSuite(world)
  divisionSuite(world)
  peopleSuite(world)
  forestChiefSuite(world)
})
