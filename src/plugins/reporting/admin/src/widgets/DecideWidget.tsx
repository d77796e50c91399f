import { ReportsWidget } from './ReportsWidget';

const DecideWidget = () => <ReportsWidget waiting="decide" />;

export default DecideWidget;
