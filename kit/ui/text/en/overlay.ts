/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  范围内: 'Within the area',
  亩: 'mu',
  公顷: 'ha',
  禁止: 'Forbidden',
  须核实: 'To be verified',
  告知: 'For information',
  已有依据: 'Explained',
  其余: 'Rest',
}
