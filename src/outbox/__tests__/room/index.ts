import { Module } from "@medusajs/framework/utils"
import { RoomModuleService } from "./service"

/** A room with one table of its own and an outbox, as company and erp are. */
export default Module("outbox_room", { service: RoomModuleService })
