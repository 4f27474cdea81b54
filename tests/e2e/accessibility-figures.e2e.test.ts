import { eachIsAccessible } from './accessible.ts'
import { pagesOfFigures } from './pages.ts'

eachIsAccessible(pagesOfFigures)
