/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  空间衔接: 'Agreement on the ground',
  '本规划还没有检查过的分区图，不能判断空间是否重叠。': 'This plan has no zones that were checked; whether ground is claimed twice cannot be told.',
  登记分区图: 'Enter its zones',
  '{title}的分区和重叠': 'Zones and common ground of {title}',
  '分区与应当衔接的规划、三条控制线都不重叠。': 'The zones share no ground with the plans they must agree with, nor with the three lines.',
  '这些规划没有分区图，不能判断：{titles}。': 'These plans have no zones, so it cannot be told: {titles}.',
  '没有今天有效的版本，不能判断：{titles}。': 'No version holds today, so it cannot be told: {titles}.',
  全部衔接问题: 'All conflicts',
  未分类: 'Unclassed',
  重叠的分区: 'Zones with common ground',
  衔接: 'Settlement',
  登记为衔接问题: 'Register as a conflict',
  '已登记，等待衔接': 'Registered, to be settled',
  '本规划“{own}”与{title}重叠': '“{own}” of this plan lies in {title}',
  '本规划“{own}”与{title}“{other}”重叠': '“{own}” of this plan lies over “{other}” of {title}',
}
