import type { Check } from '#kit/register/transition.ts'

/** Who flies names the flight area; who does not has none. And what is sprayed is named (农药管理条例36). */
export const aircraftNamed: Check = ({ after }) => {
  const flies = after['method'] === 'aircraft'
  if (flies !== (after['flight_area'] !== null && after['flight_area'] !== undefined))
    return {
      code: 'pest_flight_area_amiss',
      message: flies ? '飞机防治应填写飞防作业区' : '不是飞机防治的不填飞防作业区',
      fields: ['flight_area'],
    }
  const sprayed = ['ground', 'smoke', 'aircraft'].includes(String(after['method']))
  return sprayed && (!after['agent'] || !after['dose'] || !after['maker'])
    ? { code: 'pest_agent_missing', message: '用药的应填写药剂、用药量和生产企业（农药管理条例36）', fields: ['agent', 'dose', 'maker'] }
    : null
}

/** A block by aircraft is told with its lines. */
export const flightTold: Check = ({ after }) =>
  after['method'] === 'aircraft' && !after['flight_lines'] ? { code: 'pest_flight_lines_missing', message: '飞机防治应有航线', fields: ['flight_lines'] } : null

/** Without anything counted before there is no reduction to be told. */
export const efficacyPossible: Check = ({ after }) =>
  Number(after['before_count']) > 0 && Number(after['control_before']) > 0 && Number(after['control_after']) > 0
    ? null
    : {
        code: 'pest_efficacy_impossible',
        message: '防治前、对照区前后的虫口都应大于零，否则算不出校正虫口减退率',
        fields: ['before_count', 'control_before', 'control_after'],
      }
