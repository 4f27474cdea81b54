import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { baseFigures } from './base/figures.ts'
import { baseWork } from './base/base_work.ts'
import { industryBase } from './base/industry_base.ts'
import { industryBond } from './bond/industry_bond.ts'
import { industryBondEntry } from './bond/industry_bond_entry.ts'
import { baseCertificate } from './certificate/base_certificate.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { forestryPark } from './park/forestry_park.ts'
import { parkApplication } from './park/park_application.ts'
import { parkCheck } from './park/park_check.ts'
import { projectFigures } from './project/figures.ts'
import { industryContract } from './project/industry_contract.ts'
import { industryContractEntry } from './project/industry_contract_entry.ts'
import { industryFunding } from './project/industry_funding.ts'
import { industryPayment } from './project/industry_payment.ts'
import { industryProgress } from './project/industry_progress.ts'
import { industryProject } from './project/industry_project.ts'
import { baseSeason } from './season/base_season.ts'
import { seasonFigures } from './season/figures.ts'
import { seasonTakeover } from './takeover/season_takeover.ts'
import { techFigures } from './tech/figures.ts'
import { techResult } from './tech/tech_result.ts'
import { techUse } from './tech/tech_use.ts'

/** Green industry (chapter 5.5): parks, projects with their money, results put to use, bases and their seasons. */
export const room = defineRoom({
  name: 'industry',
  title: '绿色产业',
  help: '产业基地先上报再由县里核查入账：地类、森林类别、退耕地逐项看，公益林上的先登记科学论证，结论不影响生态功能的才入账。入账以后按季登记在产面积，采收时填产量、售价、收入和用工。园地上的另列，不算林地。园区申报、复查，项目立项、开工、进度、验收，合同、支付和专项债券各在台账里登记；支付不超过合同，债券支出不超过发行。科技成果先入库，推广到一处登记一次，别人核实后计数。',
  chapter: '5.5',
  chapters,
  rules,
  leading: [seasonFigures.understory, baseFigures.bases, projectFigures.fixed_investment, techFigures.results],
  due: [due(seasonFigures.seasons, { level: 'county', basis: '林草产业统计调查制度：产业基地的面积、产量按年统计' })],
  registers: [
    industryBase,
    baseSeason,
    baseWork,
    baseCertificate,
    seasonTakeover,
    forestryPark,
    parkApplication,
    parkCheck,
    industryProject,
    industryFunding,
    industryProgress,
    industryContract,
    industryContractEntry,
    industryPayment,
    industryBond,
    industryBondEntry,
    techResult,
    techUse,
  ],
})
