/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  上年度督查案件办结: "Cases of last year's inspection closed",
  查处整改率: 'Rate of cases and rectification',
  '上年度督查交办案件中，统计期末以前办结且涉案图斑全部整改到位的，占该年度全部督查交办案件的比例（双到位）':
    "Cases of last year's inspection closed by the end of the period with all their spots rectified, as a share of all cases handed out for that year (both done)",
  上年度督查交办案件: "Cases handed out by last year's inspection",
  '所属督查年度为统计年度上一年的国家森林督查案件，登记有误作废的不计':
    'Cases of the national forest inspection of the year before; those recorded in error do not count',
  上年度督查案件双到位: "Cases of last year's inspection with both done",
  '上述案件中办结且涉案图斑全部整改到位的；没有图斑的案件不要求整改到位':
    'Those of them that are closed with all spots rectified; cases without spots need no rectification',
  查处率: 'Rate of cases closed',
  '上年度督查案件中办结的占全部的比例（按件数）': "Cases of last year's inspection closed, as a share of all (by number)",
  上年度督查案件涉案面积: "Area of last year's inspection cases",
  上年度督查案件认定的涉案林地面积合计: "Forest land established in cases of last year's inspection",
  上年度督查案件办结面积: "Area of last year's inspection cases closed",
  上述案件中办结案件的涉案林地面积合计: 'Forest land of those of them that are closed',
  '查处率（按面积）': 'Rate of cases closed (by area)',
  '上年度督查案件中办结的占全部的比例（按涉案面积）': "Cases of last year's inspection closed, as a share of all (by area)",
  上年度应整改图斑: "Last year's spots to be rectified",
  '所属督查年度为统计年度上一年、核实为疑似违法的图斑': 'Spots of the inspection year before that were verified as suspected to be illegal',
  上年度图斑整改到位: "Last year's spots rectified",
  '上述图斑中统计期末以前整改验收合格的；当年重新打开的不计':
    'Those of them accepted as rectified by the end of the period; those reopened in the year do not count',
  图斑整改率: 'Rate of spots rectified',
  '上年度应整改图斑中整改验收合格的比例（按个数）': "Last year's spots accepted as rectified, as a share of those to be rectified (by number)",
  上年度应整改面积: 'Area of last year to be rectified',
  上年度应整改图斑的违法面积合计: "Unlawful area of last year's spots to be rectified",
  上年度整改到位面积: 'Area of last year rectified',
  上年度整改验收合格图斑的违法面积合计: "Unlawful area of last year's spots accepted as rectified",
  '图斑整改率（按面积）': 'Rate of spots rectified (by area)',
  上年度应整改面积中整改验收合格的比例: "Area accepted as rectified, as a share of last year's area to be rectified",
}
