export { Agency, Campaign, County, Division, Township, Village } from './counties.graphql.ts';
export { countyLoader, townshipLoader, villageLoader } from './counties.loader.ts';
export {
  type Campaign as CampaignRow,
  campaignOf,
  currentCampaign,
  type Township as TownshipRow,
  todayOf,
  townshipsOf,
  type Village as VillageRow,
  villagesOf,
} from './counties.service.ts';
export { type CountsAs, columnsCounted, countings, statesCounted } from './counting.ts';
