/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  湿地巡查: 'Wetland walks',
  '完成的、目的含湿地的巡护，一次出巡计一次，按开始时间；与河湖长巡河是同一次的只登记一次，也只计一次；巡护中和作废的不计':
    "Completed walks with the purpose wetland, each once, by their beginning; what is the river chief's walk as well is entered once and counted once; those under way and void ones do not count",
  与巡河同次的湿地巡查: "Wetland walks that are the river chief's as well",
  '上述巡查中目的同时含巡河的；是其中一部分，不另加': 'Of those walks the ones whose purpose is the river as well; a part, never added',
}
