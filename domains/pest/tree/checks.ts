import type { Check } from '#kit/register/transition.ts'

/** A doubtful sample is taken again; a clear one is not. */
export const sampledAgain: Check = ({ before }) =>
  before?.['state'] === 'tested' && before['result'] !== 'unclear'
    ? { code: 'pest_result_stands', message: '检测已有结论，不再取样', fields: ['sample_number'] }
    : null

/** Work in a campaign rests on its plan; a tree under test waits for a clear result. */
export const orderedWhole: Check = ({ after }) => {
  if (after['result'] === 'unclear') return { code: 'pest_result_unclear', message: '检测结果无法判定，复检后派工', fields: ['result'] }
  return after['mode'] === 'campaign' && !after['plan'] ? { code: 'pest_plan_missing', message: '集中除治应依批准的除治方案派工', fields: ['plan'] } : null
}

/** Two persons accept, and none of them is the other. */
export const acceptedByTwo: Check = ({ after }) =>
  after['acceptor'] !== null && after['acceptor'] === after['second_acceptor']
    ? { code: 'pest_one_acceptor', message: '验收应由两人进行', fields: ['second_acceptor'] }
    : null
