/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  核实时: 'At verification',
  整改后: 'After rectification',
  '还没有外业核实。': 'No field verification yet.',
  '还没有报送整改。': 'No rectification reported yet.',
  '图斑{number}的范围和已有依据的部分': 'Area of spot {number} and the parts that are explained',
  前期: 'Before',
  后期: 'After',
  图斑面积: 'Area of the spot',
  未解释: 'Unexplained',
  '没有找到能够解释它的许可、更新、火情或案件。': 'No permit, regeneration, fire or case was found that explains it.',
  '整个图斑都有依据。': 'The whole spot is explained.',
  '部分（亩）': 'Part (mu)',
  '第 {version} 版': 'Version {version}',
}
