import { ReportsWidget } from './ReportsWidget';

const EnterWidget = () => <ReportsWidget waiting="enter" />;

export default EnterWidget;
