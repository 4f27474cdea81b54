/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  依据核对: 'Check of sources',
  '系统所用的法定数值、标准和系数，各有出处、把握和核对日期。投入使用前，请把“各本不一”“未与原文核对”的逐条查原文；对外的理由只写条文，不写把握。':
    'Legal values, standards and coefficients used by the system, each with its source, how surely it is known, and when it was looked up. Before going live, look up the original of every one marked “copies differ” or “not checked against the original”; reasons given outside cite the article only.',
  要核的: 'To be checked',
  '名称、出处或文件中的字': 'Words of the name, source or file',
  没有这样的数值: 'No such value',
  出处: 'Source',
  把握: 'How sure',
  核对日期: 'Looked up on',
  施行期间: 'In force',
  在哪个文件: 'In which file',
  '{from} 至 {to}': '{from} to {to}',
  今: 'today',
}
