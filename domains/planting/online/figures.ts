/** Figures of campaigns on line; their definitions stand in `indicators.server.ts`. */
export const onlineFigures = { events: { id: 'planting.online_events', title: '互联网义务植树活动' } } as const
