import { work } from "../../cli/run/worker-task";

export default work;
