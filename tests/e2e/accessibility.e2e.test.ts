import { eachIsAccessible } from './accessible.ts'
import { pagesOfWork } from './pages.ts'

eachIsAccessible(pagesOfWork)
