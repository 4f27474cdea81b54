import { defineRoomServer } from '../../kit/register/room.server.ts'
import { banksCommand } from './banks-command.server.ts'

export const server = defineRoomServer({ commands: [banksCommand] })
