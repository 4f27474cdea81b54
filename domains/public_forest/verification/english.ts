/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  公益林核查: 'Public-benefit forest verification',
  申报面积: 'Area reported',
  抽查小班: 'Plots sampled',
  申报: 'Reported',
  核实率: 'Rate verified',
  合格率: 'Rate passed',
  测算核实面积: 'Area verified, estimated',
  测算合格面积: 'Area passed, estimated',
}
