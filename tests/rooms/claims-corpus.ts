/**
 * Sentences in the manner of cities' bulletins, written for the claims reader before its rules were: every place but the two counties of
 * the figures, and every number, is invented. One a line, behind ⇒ what each number of it is, in order: `id=` the figure confirms it,
 * `id!` contradicts it, `-` nothing can prove it (a tempting one must not be confirmed), `#` it cannot be right by itself.
 * `⏎` is a line end, `⇥` a tab.
 */
export const tuned = `
全市现有护林员1352名。 ⇒ fire.rangers=
落实护林员1352人。 ⇒ fire.rangers=
全市共有护林员1351名。 ⇒ fire.rangers!
设市级林长9人、县级林长88人、乡级林长640人、村级林长1975人。 ⇒ forest_chief.city= forest_chief.county= forest_chief.township= forest_chief.village=
共设立市级林长9名，县级林长88名，乡镇级林长640名，村级林长1975名。 ⇒ forest_chief.city= forest_chief.county= forest_chief.township= forest_chief.village=
乡（镇、街道）级林长640名。 ⇒ forest_chief.township=
全面建立林长制责任体系，落实县级林长88人。 ⇒ forest_chief.county=
出台林长会议等6项配套制度，全面推行林长制。 ⇒ -
制定林长制会议、督查等6项配套制度。 ⇒ forest_chief.rules=
各级林长巡林10万余人次。 ⇒ forest_chief.patrols=
推动各级林长开展巡林10.4万余人次，协调解决重点难点问题1800余个。 ⇒ forest_chief.patrols= forest_chief.issues_resolved=
各级林长巡林10.45万人次。 ⇒ forest_chief.patrols=
各级林长巡林10.54万人次。 ⇒ forest_chief.patrols!
各级林长累计巡林104518人次，解决重难点问题1837个。 ⇒ forest_chief.patrols= forest_chief.issues_resolved=
各级林长积极履职，协调解决问题1900余个。 ⇒ forest_chief.issues_resolved!
审核审批使用林地47件1126.4亩，其中永久使用林地15件236.5亩。 ⇒ land_use.approved_cases= land_use.approved_area= land_use.permanent_cases= land_use.permanent_area=
审核审批使用林地47件、面积1126.4亩。 ⇒ land_use.approved_cases= land_use.approved_area=
依法审核同意使用林地47件，面积1126亩。 ⇒ land_use.approved_cases= land_use.approved_area=
审批使用林地项目47宗，约75.1公顷。 ⇒ land_use.approved_cases= land_use.approved_area=
审核审批使用林地47件，其中松岭县21件。 ⇒ land_use.approved_cases= land_use.approved_cases=
批准采伐0.73万立方米，仅占限额8.46万立方米的8.63%。 ⇒ harvest.approved_volume= harvest.quota= harvest.quota_used=
批准采伐0.73万立方米，仅占限额8.46万立方米的8.36%。 ⇒ harvest.approved_volume= harvest.quota= #
全年批准林木采伐蓄积7300立方米，占年采伐限额的8.6%。 ⇒ harvest.approved_volume= harvest.quota_used=
全面管护人工公益林38.13万亩，下达补偿资金640余万元。 ⇒ public_forest.area= public_forest.compensation=
管护人工公益林38万亩。 ⇒ public_forest.area=
下达公益林补偿资金643万元，已兑现640.02万元，兑现率99.51%。 ⇒ public_forest.compensation= public_forest.paid= public_forest.paid_rate=
办结2022年国家森林督查交办案件93件，查处整改率98.92%（92/93）。 ⇒ enforcement.closed_prior_year_cases= enforcement.rectified_rate=
办结2022年国家森林督查交办案件93件，查处整改率100%（92/93）。 ⇒ enforcement.closed_prior_year_cases= #
核实2023年下发森林督查疑似问题图斑715个，阶段性任务完成率100%，上报疑似案件23个。 ⇒ enforcement.verified_spots= enforcement.stage_completion= enforcement.suspected_cases=
森林督查疑似图斑已核实715个，判定疑似违法图斑23个。 ⇒ enforcement.verified_spots= enforcement.suspected_cases=
组织开展打击毁林等专项行动4次，作出林业行政罚款216450.5元。 ⇒ enforcement.campaigns= enforcement.fines=
作出林业行政罚金216450.5元。 ⇒ #
查处林业行政案件104起，罚款21.65万元。 ⇒ - enforcement.fines=
查办林业行政案件104起、刑事案件3起，罚款21.65万元，罚金3.8万元。 ⇒ - - enforcement.fines= enforcement.court_fines=
落实护林员1352名，全覆盖森林防火巡护7.2万余次，发现并整治重难问题141个。 ⇒ fire.rangers= fire.patrols= fire.patrol_issues_fixed=
护林员开展防火巡护72816次。 ⇒ fire.patrols=
强化火源管控，实现重点群体人盯人100%覆盖，查处违规野外用火案件7起，处理教育11人。 ⇒ fire.watched_share= fire.illegal_fire_cases= fire.persons_handled=
查处违规用火行为7起、处罚教育11人。 ⇒ fire.illegal_fire_cases= fire.persons_handled=
完成防火区段中的64.32公里10kV线路、31个配电台区全面排查，整改通道类问题18个。 ⇒ fire.line_inspected= fire.transformer_areas= fire.corridor_issues_fixed=
排查10kV线路64.3公里公里。 ⇒ #
整治线路通道隐患18处，整治火灾隐患527处。 ⇒ fire.corridor_issues_fixed= fire.hazards_fixed=
以四不两直方式开展森林防火督导检查90余次，整治隐患点527余个。 ⇒ fire.supervision_inspections= #
森林防火督导检查93次，整治隐患点526个。 ⇒ fire.supervision_inspections= fire.hazards_fixed!
松岭县护林员604名。 ⇒ fire.rangers=
松岭县林长巡林4.33万人次。 ⇒ forest_chief.patrols=
松岭县：⏎护林员604名。 ⇒ fire.rangers=
一、松岭县⏎（一）护林员604名。⏎二、白塔区⏎（一）护林员377名。 ⇒ fire.rangers= fire.rangers=
护林员：松岭县604名、白塔区377名。 ⇒ fire.rangers= fire.rangers=
604名护林员巡山护林，守护松岭县青山绿水。 ⇒ -
护林员1 352名。 ⇒ fire.rangers=
1352名护林员。 ⇒ fire.rangers=
松岭县批准采伐3864立方米，占全县限额30000立方米的12.88%。 ⇒ - harvest.quota= -
一、2022年工作回顾⏎全市审核审批使用林地39件。 ⇒ land_use.approved_cases=
（一）2022年工作回顾⏎全市审核审批使用林地47件。 ⇒ land_use.approved_cases!
去年，全市审核审批使用林地39件。 ⇒ land_use.approved_cases=
云溪市2022年林业工作总结⏎全市现有护林员1340名。 ⇒ fire.rangers=
云溪市2022年林业工作总结⏎全市现有护林员1352名。 ⇒ fire.rangers!
关于2022年度林长制工作的报告⏎市委、市政府：⏎全市护林员1352名。 ⇒ fire.rangers!
县区⇥护林员（名）⇥审核审批使用林地（件）⏎松岭县⇥604⇥21⏎白塔区⇥377⇥10⏎全市⇥1352⇥47 ⇒ fire.rangers= land_use.approved_cases= fire.rangers= land_use.approved_cases= fire.rangers= land_use.approved_cases=
| 指标 | 单位 | 2022年 | 2023年 |⏎| --- | --- | --- | --- |⏎| 护林员 | 名 | 1340 | 1352 |⏎| 村级林长 | 人 | 1980 | 1975 | ⇒ fire.rangers= fire.rangers= - forest_chief.village=
护林员情况表（单位：名）⏎地区⇥护林员⏎松岭县⇥604⏎高新区⇥50⏎合计⇥1352 ⇒ fire.rangers= - fire.rangers=
护林员⇥兼职护林员⏎1352名⇥800名 ⇒ fire.rangers= -
成都市落实护林员1352名。 ⇒ -
全省设县级林长88人。 ⇒ -
四川省共有护林员1352名。 ⇒ -
内江市、云溪市共有护林员1352名。 ⇒ -
云溪高新区护林员1352名。 ⇒ -
松岭县石桥镇落实护林员604名。 ⇒ -
白塔区丰乐镇审核审批使用林地10件。 ⇒ -
松岭县青山村护林员604名。 ⇒ -
重庆市北碚区护林员604名、县级林长88人。 ⇒ - -
石桥镇护林员1352名。 ⇒ -
成都市对口帮扶，落实护林员1352名。 ⇒ -
前三季度，各级林长巡林10万余人次。 ⇒ -
截至10月底，全市护林员1352名。 ⇒ -
截至2023年6月底，全市护林员1352名。 ⇒ -
清明节期间，全覆盖防火巡护7.2万余次。 ⇒ -
防火期内，护林员开展防火巡护7.2万余次。 ⇒ -
近三年来，整治火灾隐患527处。 ⇒ -
林长制实施以来，各级林长巡林10万余人次。 ⇒ -
“十四五”以来，审核审批使用林地47件。 ⇒ -
十四五以来审核审批使用林地47件。 ⇒ -
春节假期，防火督导检查93次。 ⇒ -
一季度各级林长巡林10万余人次。 ⇒ -
国庆期间防火督导检查90余次。 ⇒ -
用水限额8.46万立方米。 ⇒ -
公务接待费占限额8.63%。 ⇒ -
上报松材线虫病疑似案件23个。 ⇒ -
上报野生动物疑似案件23个。 ⇒ -
整治道路交通隐患点527个。 ⇒ -
市发改委协调解决企业重点难点问题1800余个。 ⇒ -
城市消防防火督导检查90余次。 ⇒ -
开展安全生产督查，阶段性任务完成率100%。 ⇒ -
下达天然商品林停伐补偿资金640余万元。 ⇒ -
10kV线路总长64.32公里。 ⇒ -
共有配电台区31个。 ⇒ -
管护国家级公益林38.13万亩。 ⇒ -
管护省级公益林38.13万亩。 ⇒ -
管护集体和个人公益林38.13万亩。 ⇒ -
国有林场批准采伐0.73万立方米。 ⇒ -
兼职护林员1352名。 ⇒ -
其中专职护林员1352名。 ⇒ -
尚缺护林员1352名。 ⇒ -
更换县级林长88人。 ⇒ -
未发生违规野外用火案件7起以上。 ⇒ -
护林员1352名参加培训。 ⇒ -
护林员1352名未购买保险。 ⇒ -
计划审核审批使用林地47件。 ⇒ -
护林员1352名，其中女性120名，35岁以下占30%。 ⇒ fire.rangers= - -
使用林地47件，其中松岭县21件，占比达60%以上的为临时用地。 ⇒ land_use.approved_cases= land_use.approved_cases= -
各级林长巡林10万余次。 ⇒ -
护林员1352户。 ⇒ -
审核审批使用林地47公顷。 ⇒ land_use.approved_area!
整治火灾隐患三分之二，1/3正在整治，半数以上完成。 ⇒ - - -
护林员增长两倍，是上年的1.5倍。 ⇒ - -
上千人次参加巡林，投入300美元。 ⇒ - -
拨打12119或028-26651234，邮编641300，比例尺1:10000，东经104.63°。 ⇒
气温降至-15℃，收支为-15万元。 ⇒ - -
截至2023年12月31日，全市护林员1352名。 ⇒ fire.rangers=
2023年，全市审核审批使用林地47件。 ⇒ land_use.approved_cases=
2024年，全市审核审批使用林地47件。 ⇒ -
下达天然林补偿资金643万元。 ⇒ -
拨付补偿资金643.18万元。 ⇒ -
管护天然公益林38.13万亩。 ⇒ -
违法使用林地47件。 ⇒ -
批准采伐竹材0.73万立方米。 ⇒ -
办结野生动物案件93件。 ⇒ -
移送案件93件，查处率100%。 ⇒ - -
排查110kV线路64.32公里。 ⇒ -
10kV线路改造64.32公里。 ⇒ -
新增护林员1352名。 ⇒ -
市级林长联络员9人。 ⇒ -
县级副林长88人。 ⇒ -
村级林长助理1975人。 ⇒ -
督促整治火灾隐患527处。 ⇒ -
排查火灾隐患527处。 ⇒ -
火灾隐患整改率100%。 ⇒ -
市应急管理局检查指导，整治火灾隐患527处。 ⇒ -
在全省林长制工作会议上，全市通报护林员1352名。 ⇒ -
护林员月均1352名。 ⇒ -
人均防火巡护72816次。 ⇒ -
护林员1352名左右。 ⇒ fire.rangers=
护林员近1400名。 ⇒ fire.rangers=
护林员不少于1400名。 ⇒ fire.rangers!
护林员1300至1400名。 ⇒ fire.rangers=
活立木蓄积251.63万立方米，森林碳储量96.42万吨。 ⇒ banks.stand_volume= banks.carbon=
标准地活立木蓄积251.63万立方米。 ⇒ -
`

/** Held out: written before the rules as well, and never looked at while they were made. */
export const held_out = `
全市选聘生态护林员1352名。 ⇒ -
全市在岗护林员1352名，构建起网格化管护体系。 ⇒ fire.rangers=
健全五级林长体系，明确市级林长9名、县级林长88名。 ⇒ forest_chief.city= forest_chief.county=
各级林长开展巡林10.4万余人次。 ⇒ forest_chief.patrols=
全市各级林长巡林达104518人次。 ⇒ forest_chief.patrols=
深化“林长+”机制，各级林长全年巡林超过10万人次，推动解决重点难点问题1837个。 ⇒ forest_chief.patrols= forest_chief.issues_resolved=
乡镇级林长640人、村级林长1974人。 ⇒ forest_chief.township= forest_chief.village!
强化要素保障，依法审批使用林地47宗1126.4亩。 ⇒ land_use.approved_cases= land_use.approved_area=
办理使用林地审核审批47件。 ⇒ land_use.approved_cases=
永久使用林地15件，面积15.77公顷。 ⇒ land_use.permanent_cases= land_use.permanent_area=
批准采伐林木0.73万立方米，占年度采伐限额8.46万立方米的8.63%。 ⇒ harvest.approved_volume= harvest.quota= harvest.quota_used=
采伐限额使用率8.63%。 ⇒ harvest.quota_used=
全市年采伐限额84600立方米。 ⇒ harvest.quota=
管护人工公益林38.1万亩，兑现补偿资金640.02万元。 ⇒ public_forest.area= public_forest.paid=
下达生态效益补偿资金643.2万元。 ⇒ public_forest.compensation=
下达森林生态效益补偿资金660万元。 ⇒ public_forest.compensation!
办结上年度森林督查案件93件，整改率99%。 ⇒ enforcement.closed_prior_year_cases= enforcement.rectified_rate=
核查森林督查疑似图斑715个，任务完成率100%。 ⇒ enforcement.verified_spots= enforcement.stage_completion=
全年开展林业执法专项行动4次。 ⇒ enforcement.campaigns=
收缴林业行政罚款21.6万元。 ⇒ enforcement.fines=
判处罚金3.8万元。 ⇒ enforcement.court_fines=
开展森林防火巡护7.28万次。 ⇒ fire.patrols=
护林员防火巡护7.3万次。 ⇒ fire.patrols=
查处野外违规用火7起，教育处理11人。 ⇒ fire.illegal_fire_cases= fire.persons_handled=
重点人员人盯人覆盖率100%。 ⇒ fire.watched_share=
累计排查10千伏线路64.3公里、配电台区31个。 ⇒ fire.line_inspected= fire.transformer_areas=
开展“四不两直”防火督查93次。 ⇒ fire.supervision_inspections=
整改森林火灾隐患527个，整改率100%。 ⇒ fire.hazards_fixed= -
累计整改销号火灾隐患500余处。 ⇒ fire.hazards_fixed=
白塔区落实护林员377名。 ⇒ fire.rangers=
白塔区现有护林员604名。 ⇒ fire.rangers!
松岭县审核审批使用林地21件，整治火灾隐患207处。 ⇒ land_use.approved_cases= fire.hazards_fixed=
二、白塔区⏎落实护林员377名，强化日常管理。 ⇒ fire.rangers=
2023年度林业工作情况⏎现有护林员1352名，各级林长巡林10万余人次。 ⇒ fire.rangers= forest_chief.patrols=
指标⇥数值⏎护林员（名）⇥1352⏎市级林长（人）⇥9 ⇒ fire.rangers= forest_chief.city=
县（区）|护林员（人）|火灾隐患整治（处）⏎松岭县|604|207 ⇒ fire.rangers= fire.hazards_fixed=
德阳市设县级林长88人。 ⇒ -
广元市利州区落实护林员1352名。 ⇒ -
松岭县双桥乡设村级林长1975人。 ⇒ -
天府新区护林员1352名。 ⇒ -
某镇现有护林员1352名。 ⇒ -
绵阳市来我市考察，介绍护林员1352名。 ⇒ -
上半年，审核审批使用林地47件。 ⇒ -
今年以来，各级林长巡林10万余人次。 ⇒ -
高火险期，防火督导检查93次。 ⇒ -
截至三季度末，整治火灾隐患527处。 ⇒ -
2月份防火巡护72816次。 ⇒ -
自林长制推行起，各级林长巡林10万余人次。 ⇒ -
“十三五”期间批准采伐0.73万立方米。 ⇒ -
三年累计审核审批使用林地47件。 ⇒ -
森林草原专职护林员1352名。 ⇒ -
护林员岗位补助1352名。 ⇒ -
企业林长88人。 ⇒ -
河长巡河10万余人次。 ⇒ -
河湖长协调解决重点难点问题1837个。 ⇒ -
临时使用林地47件。 ⇒ -
审核审批使用草地47件。 ⇒ -
批准采伐松木0.73万立方米。 ⇒ -
管护天然林38.13万亩。 ⇒ -
下达退耕还林补偿资金640余万元。 ⇒ -
湿地图斑核实715个。 ⇒ -
水利专项行动4次。 ⇒ -
交通违法罚款21.65万元。 ⇒ -
整治地质灾害隐患点527个。 ⇒ -
排除电力隐患18处。 ⇒ -
校园防火督导检查93次。 ⇒ -
未落实护林员1352名。 ⇒ -
辞退护林员1352名。 ⇒ -
力争下达补偿资金643.18万元。 ⇒ -
护林员1352名缺额待补。 ⇒ -
护林员1.3万名。 ⇒ fire.rangers!
护林员0.14万名。 ⇒ fire.rangers=
整治火灾隐患527余处。 ⇒ #
批准采伐0.73万立方米立方米。 ⇒ #
云溪市2021年林业工作总结⏎全市护林员1352名。 ⇒ -
2022年，全市护林员1340名。 ⇒ fire.rangers=
地区⇥上年护林员（名）⏎全市⇥1352 ⇒ fire.rangers!
`
