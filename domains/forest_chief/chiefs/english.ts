/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  市级林长: 'City forest chief',
  县级林长: 'County forest chief',
  乡级林长: 'Township forest chief',
  林长制配套制度: 'Rules accompanying the forest chief system',
  '统计期末施行中的林长制领域制度文件，一份计一项；起草和已印发未施行的不计':
    'Documents on forest chiefs in force at the end of the period, one each; drafts and those issued but not yet in force do not count',
}
